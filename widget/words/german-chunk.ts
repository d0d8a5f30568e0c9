/** The chunk `cuepoint-german`: the widget's words in German. */
import { deliver } from '../chunks/deliver.ts'
import { german } from './german.ts'

deliver(german)
