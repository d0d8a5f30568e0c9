import type { Catalogue, Episode, Topic } from '../../catalogue/episode.ts'
import { createChain } from './chain.ts'
import { createRandom } from './random.ts'
import { learnSpelling } from './spell-words.ts'

/** A first and a last name. */
const FULL_NAME = /^\S+ \S+/u

/**
 * Makes a show of any size out of a smaller one, to measure what growth costs: the episodes at hand,
 * then new ones that talk in the same way. Words follow each other as they do in the show, the more
 * readily the more often they have, and new words turn up as rarely as they do in real text.
 *
 * @param topics how many topics the show shall have at least; the last episode is whole
 * @param seed the same seed over the same show gives the same growth
 */
export function growCatalogue(catalogue: Catalogue, topics: number, seed: number): Catalogue {
  const random = createRandom(seed)
  const real = catalogue.episodes
  const titles = real.flatMap((episode) => episode.topics.map(({ title }) => title))
  const chain = createChain(titles, random)
  const names = real.flatMap(({ guests }) => guests.map(({ name }) => name))
  const spellName = learnSpelling(
    names.filter((name) => FULL_NAME.test(name)).flatMap((name) => name.toLowerCase().split(' ')),
    random,
  )
  const tags = real.flatMap((episode) => episode.tags)
  const lengths = titles.map((title) => title.split(' ').length)

  const episodes = [...real]
  let count = titles.length
  while (count < topics) {
    const model = random.pick(real)
    const number = 100_000 + episodes.length
    const grown: Topic[] = model.topics.map((topic) => ({
      ...topic,
      title: chain.sentence(random.pick(lengths)),
      links: [],
    }))
    const name = () => `${capitalize(spellName())} ${capitalize(spellName())}`
    const date = new Date(Date.UTC(2022, 0, 1) + episodes.length * 86_400_000)
    episodes.push({
      ...model,
      number,
      slug: `grown-${number}`,
      title: chain.sentence(model.title.split(' ').length),
      description: model.description === null ? null : chain.sentence(12),
      guests: model.guests.map((guest) => ({ ...guest, name: name() })),
      date: date.toISOString().slice(0, 10),
      audioUrl: `https://example.com/${number}.mp3`,
      url: `https://example.com/${number}`,
      tags: model.tags.map(() => random.pick(tags)),
      topics: grown,
      links: model.links.map(({ heading, links }) => ({
        heading,
        links: links.map(({ url, title }) => ({
          url,
          title: chain.sentence(title.split(' ').length),
        })),
      })),
    } satisfies Episode)
    count += grown.length
  }
  return { show: catalogue.show, episodes }
}

const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
