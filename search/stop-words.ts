/**
 * Words that say nothing of what is looked for: articles, pronouns, and the words of which a question
 * is made. They carry no weight, unless the query has nothing else (`the who`). Folded, not stemmed.
 * The build puts them into the index: what searches has them from there.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about again all also always am an and another any anybody anyone anything are arent as at be because been ' +
    'being but by can cant could couldnt did didnt do does doesnt doing dont ever every everybody everyone ' +
    'everything for from get gets getting go goes going got had has have havent having he hed her hers him ' +
    'his how however i id if ill im in instead into is isnt it its ive just kind like lot lots made make ' +
    'makes making many may me might mine more most much must my no not of off often on once one ones only or ' +
    'other our ours out over own per please really same say says she should so some somebody someone ' +
    'something stuff such talk talked talking talks tell than that thats the their theirs them then there ' +
    'theres these they theyre theyve thing things this those through to together too up us very want wants ' +
    'was wasnt way ways we were werent what whats whatever when whenever where wheres wherever whether which ' +
    'while who whoever whom whose why will with without wont would wouldnt yes you your youre yours yourself ' +
    'episode episodes somehow anyway deal deals dealing dealt ' +
    'explain explained explains mention mentioned mentions discuss discussed discusses discussing know best ok okay happen ' +
    'happens happened happening'
  ).split(' '),
)

/** Words by which a topic says that something is not done, or not wanted. Folded, not stemmed. */
const NEGATIONS =
  'not no without never dont doesnt didnt isnt arent wasnt wont cant against instead lack overkill'

/** Writes two lines, the words of each with a space between: those that ask, and those that say no. */
export const writeAskingWords = (): Uint8Array =>
  new TextEncoder().encode(`${[...STOP_WORDS].join(' ')}\n${NEGATIONS}`)
