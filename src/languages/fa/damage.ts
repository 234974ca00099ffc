import type {Damage} from '../damage.ts'

export const damage: Damage = {
  // Arabic yeh, alef maqsura and kaf, typed on an Arabic keyboard.
  keyboard: {ي: 'ی', ى: 'ی', ك: 'ک'},
}
