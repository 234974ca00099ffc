import type {Damage} from '../damage.ts'

export const damage: Damage = {
  keyboard: {},
}
