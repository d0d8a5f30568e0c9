/** The chunk `cuepoint-frame`: what is needed inside a frame only. */
import { deliver } from '../chunks/deliver.ts'
import { answerFrame } from './answer-frame.ts'

deliver(answerFrame)
