import {stemmer} from 'stemmer'
import {latinKey} from '../script/latn/key.ts'
import type {Translation} from '../translation.ts'

export const translation: Translation = {
  density: 0,
  // Porter's algorithm (1980).
  stem: (word) => stemmer(latinKey(word)),
  stemPrefixes: [],
  particles: undefined,
  zwnjDivides: false,
  names: {
    article: undefined,
    particle: undefined,
    ending: undefined,
    adjective: /(?:an|ans|ese|ish|ern)$|^(?:welsh|dutch|french|swiss|greek|czech|thai)$/,
    adjectiveDrops: undefined,
    ambiguous: ['may', 'march'],
  },
  numbers: {
    words: `
      1 first, 2 two second, 3 three third, 4 four fourth, 5 five fifth, 6 six sixth, 7 seven seventh,
      8 eight eighth, 9 nine ninth, 10 ten tenth, 11 eleven eleventh, 12 twelve twelfth,
      13 thirteen thirteenth, 14 fourteen fourteenth, 15 fifteen fifteenth, 16 sixteen sixteenth,
      17 seventeen seventeenth, 18 eighteen eighteenth, 19 nineteen nineteenth, 20 twenty twentieth,
      30 thirty thirtieth, 40 forty, 50 fifty, 60 sixty, 70 seventy, 80 eighty, 90 ninety, 100 hundred,
      1000 thousand
    `,
    key: undefined,
    and: undefined,
    unitsFirst: false,
    decade: undefined,
    several: '10 decade, 12 dozen',
  },
  units: `
    millimetre mm millimetre millimeter, centimetre cm centimetre centimeter, inch inch,
    foot foot feet ft, yard yard, metre metre meter m, kilometre kilometre kilometer km kph kmh,
    mile mile mph, knot knot, gram gram g, ounce ounce oz, pound pound lb, kilogram kilogram kilo kg,
    stone stone, tonne tonne ton, acre acre, hectare hectare, litre litre liter, gallon gallon,
    barrel barrel`,
  unitEnding: undefined,
  signs: {percent: ['per ?cent'], money: ['dollar', 'euro', 'pound']},
}
