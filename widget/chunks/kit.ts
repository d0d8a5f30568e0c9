import { h, Component, createRef, Fragment, render } from 'preact'
import { formatTimestamp, partsOfTime } from '../../catalogue/timestamp.ts'
import { describeFailure } from '../describe-failure.ts'
import { Icon } from '../Icon.tsx'
import { isPlainClick } from '../plain-click.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import { isRunning } from '../playback/is-running.ts'
import { openSummary } from '../player/open-episode.ts'
import { formatTimeLink } from '../time-link.ts'

/**
 * What a chunk does not bring along, since the main script has it: by position, since names would
 * weigh in both. A main script that is still in a cache takes the chunks of the next deployment as long
 * as the kit stays as it is; with something new at the end they do not deliver to it.
 */
export const kit = [
  h,
  Component,
  createRef,
  Fragment,
  render,
  formatTimestamp,
  describeFailure,
  Icon,
  isPlainClick,
  currentTopicIndex,
  isRunning,
  openSummary,
  formatTimeLink,
  partsOfTime,
] as const
