import { partsOfTime } from '../../catalogue/timestamp.ts'
import type { Words } from './words.ts'

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`

/** The widget's words in German. */
export const german: Words = {
  search: {
    language: 'de',
    widget: 'Podcast-Suche und -Player',
    searchLabel: 'Den Podcast nach Themen durchsuchen',
    searchPlaceholder: 'Themen, Gäste, Werkzeuge suchen …',
    clearSearch: 'Suche leeren',
    hitList: 'Gefundene Stellen',
    searching: 'Suche läuft …',
    hitCount: (total, shown) =>
      `${count(total, 'Stelle', 'Stellen')} gefunden${total > shown ? `, die ${shown} besten gezeigt` : ''}`,
    noHits: (query) => `Nichts gefunden zu „${query}“.`,
    noHitsAdvice: 'Versuche es mit weniger oder mit anderen Wörtern.',
    showingResultsFor: (corrected) => `Ergebnisse für „${corrected}“.`,
    searchInstead: (query) => `Stattdessen nach „${query}“ suchen`,
    tryAgain: 'Noch einmal versuchen',
    unreachable: 'Der Server ist nicht erreichbar. Bist du online?',
    slow: 'Der Server braucht zu lange.',
    unwell: 'Der Server ist gestört.',
    nonsense: 'Der Server hat Unverständliches geantwortet.',
    absent: 'Diese Folge gibt es nicht.',
    refused: (detail) => `Der Server hat das nicht angenommen: ${detail}`,
    wholeEpisode: 'Ganze Folge',
    episodeNumber: (number) => `Folge ${number}`,
    openingEpisode: 'Die Folge wird geöffnet …',
    playerMissing: 'Der Player konnte nicht geladen werden.',
  },
  player: {
    player: 'Player',
    play: 'Abspielen',
    pause: 'Pause',
    back: '15 Sekunden zurück',
    forward: '30 Sekunden vor',
    previousTopic: 'Voriges Thema',
    nextTopic: 'Nächstes Thema',
    speed: 'Geschwindigkeit',
    mute: 'Ton aus',
    unmute: 'Ton an',
    volume: 'Lautstärke',
    share: 'Teilen',
    download: 'Herunterladen',
    subscribe: 'Abonnieren',
    shortcuts: 'Tastenkürzel',
    close: 'Schließen',
    seekBar: 'Stelle in der Folge',
    topics: 'Themen',
    resumeAt: (timestamp) => `Weiter bei ${timestamp}`,
    loadingAudio: 'Der Ton wird geladen …',
    pressPlay: 'Der Browser wartet auf dich: drücke auf Abspielen.',
    missing: 'Der Ton lässt sich nicht öffnen.',
    lost: 'Keine Verbindung zum Ton. Es geht hier weiter, sobald sie wieder da ist.',
    damaged: 'Die Tondatei ist hier beschädigt.',
    'too short': (wanted) => `Der Ton endet vor ${wanted}.`,
    'cannot seek': (wanted) =>
      `Dieser Server kann nicht zu ${wanted} springen: es spielt, wie es kommt.`,
    openAudio: 'Die MP3 öffnen',
    spokenTime: (seconds) => {
      const [h, m, s] = partsOfTime(seconds)
      return [
        h > 0 && count(h, 'Stunde', 'Stunden'),
        m > 0 && count(m, 'Minute', 'Minuten'),
        (s > 0 || seconds < 1) && count(s, 'Sekunde', 'Sekunden'),
      ]
        .filter(Boolean)
        .join(' ')
    },
  },
  extras: {
    miniPlayer: 'Mini-Player',
    linkFrom: 'Beginnt bei',
    thisMoment: 'diesem Moment',
    link: 'Link',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyByHand: 'Kopiere den markierten Link',
    shareElsewhere: 'Teilen …',
    keys: [
      ['Leertaste, K', 'Abspielen oder Pause'],
      ['J, L', '15 Sekunden zurück, 30 vor'],
      ['←, →', '5 Sekunden zurück, vor'],
      ['↑, ↓', 'Lauter, leiser'],
      ['0 – 9', 'Zum Anfang … zu 90 %'],
      ['/', 'Suchen'],
      ['?', 'Diese Liste'],
      ['Esc', 'Diese Liste schließen'],
    ],
  },
}
