import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/content/read-content.ts'
import { describeFaults } from './parse.ts'

const DIRECTORY = '../shared/catalogue'
const isHere = existsSync(DIRECTORY)
const placeholder = 'expected {{ page.KEY }} or {{ site.KEY }} with a known key, received'

describe(`108 real episodes${isHere ? '' : ` (skipped: no ${DIRECTORY} here)`}`, () => {
  it.skipIf(!isHere)(
    'are read whole, and their faults are told without a false alarm',
    async () => {
      const { catalogue, faults } = await readContent(DIRECTORY)
      expect(catalogue.episodes).toHaveLength(108)
      expect(catalogue.episodes.flatMap(({ topics }) => topics)).toHaveLength(3064)
      expect(faults.flatMap((fault) => describeFaults([fault]))).toEqual(
        [
          `2019-10-18-0-preview-of-what-is-to-come.md:30: ${placeholder} "{{ site.links.forms.become_guest }}" - give links.forms.become_guest in podcast.yml, or take the placeholder out`,
          `2019-10-18-0-preview-of-what-is-to-come.md:31: ${placeholder} "{{ site.links.forms.get_interviewed }}" - give links.forms.get_interviewed in podcast.yml, or take the placeholder out`,
          `2020-02-03-16-va-gov-provides-an-api-to-get-information-about-veterans.md:88: ${placeholder} "{{ guest.twitter }}" - did you mean {{ page.guest_twitter }}?`,
          '2020-03-02-20-a-weather-analysis-service-for-regular-people-and-meteorologists.md:91: expected a timestamp like 1:11:20, received "1:11-20" - did you mean 1:11:20?',
          '2020-04-13-26-contextualise-is-a-tool-that-lets-you-easily-organize-information.md:77: expected a second of its own, since line 76 begins at it too, received "59:20" - mend one of the two timestamps',
          `2020-04-20-27-a-college-professor-self-hosts-jupyter-hub-for-his-students.md:80: ${placeholder} "{{ site.guest_twitter }}" - did you mean {{ page.guest_twitter }}?`,
          `2020-05-18-31-mux-is-an-api-based-platform-that-lets-you-process-and-stream-videos.md:114: ${placeholder} "{{ guest.page_twitter }}" - did you mean {{ page.guest_twitter }}?`,
          '2020-06-01-33-zego-lets-you-easily-buy-insurance-by-the-hour.md:102: expected a timestamp like 1:04:22, received "1:04-22" - did you mean 1:04:22?',
          '2020-06-22-36-passiv-is-a-portfolio-management-and-automation-platform.md:57: expected a timestamp like 1:19:27, received "1:19-27" - did you mean 1:19:27?',
          '2021-03-01-72-this-episode-was-removed-because-it-is-under-review.md:10: expected guest_website as an http or https URL, received "#" - write the whole URL, or take the key out',
        ].map((line) => `warning ${DIRECTORY}/${line}`),
      )
    },
    60_000,
  )
})

describe('the episodes of this project', () => {
  it('are without a fault', async () => {
    const { catalogue, faults } = await readContent('content')
    expect(faults).toEqual([])
    expect(catalogue.episodes.map(({ number, topics }) => [number, topics.length])).toEqual([
      [42, 20],
      [77, 29],
    ])
  })
})
