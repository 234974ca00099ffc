import type {Damage} from '../damage.ts'

export const damage: Damage = {
  // Persian yeh and keheh, typed on a Persian or Urdu keyboard.
  keyboard: {ی: 'ي', ک: 'ك'},
}
