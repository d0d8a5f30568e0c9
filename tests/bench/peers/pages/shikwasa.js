import { Chapter, Player } from 'shikwasa'

Player.use(Chapter)
globalThis.players = [...document.querySelectorAll('.player')].map(
  (container) => new Player({ container, audio: JSON.parse(container.dataset.audio) }),
)
