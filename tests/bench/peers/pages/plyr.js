import Plyr from 'plyr'

globalThis.players = [...document.querySelectorAll('.player')].map(
  (audio) => new Plyr(audio, { iconUrl: '/Plyr/plyr.svg' }),
)
