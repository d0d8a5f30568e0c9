import { Component, createRef, Fragment, render } from 'preact'
import { formatTimestamp } from '../../catalogue/timestamp.ts'
import { describeFailure } from '../describe-failure.ts'
import { Icon } from '../Icon.tsx'
import { isPlainClick } from '../plain-click.ts'
import { currentTopicIndex } from '../playback/current-topic.ts'
import { openSummary } from '../player/open-episode.ts'
import { formatTimeLink } from '../time-link.ts'
import { jsx, jsxs } from './jsx-runtime.ts'

/** What a chunk does not bring along, since the main script has it. */
export const kit = {
  Component,
  createRef,
  Fragment,
  render,
  jsx,
  jsxs,
  formatTimestamp,
  describeFailure,
  Icon,
  isPlainClick,
  currentTopicIndex,
  openSummary,
  formatTimeLink,
}
