/** Ledgers of earlier versions, which had a single fate, `emended`, for every changed reading. */

/** Upgrades a parsed ledger file to the present form; any other value is returned as it is. */
export function upgradeLedgers(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each) => (isOldLedger(each) ? upgradeLedger(each) : each)) : value
}

/** The fields of an old ledger that change; the schema checks the others. */
interface OldLedger {
  readonly characters: Readonly<Record<string, number>>
  readonly entries: readonly Readonly<Record<string, unknown>>[]
}

function isOldLedger(value: unknown): value is OldLedger {
  const {characters, entries} = (value ?? {}) as Partial<OldLedger>
  return (
    Array.isArray(entries) && typeof characters === 'object' && characters !== null && 'emended' in characters
  )
}

/** What was emended counts as altered until the file is ingested again; its reason becomes the remark of a person. */
function upgradeLedger({characters: {emended = 0, ...characters}, entries, ...rest}: OldLedger) {
  return {
    ...rest,
    characters: {...characters, altered: emended, moved: 0, respaced: 0},
    spaces: [],
    entries: entries.map(({fate, reason, ...entry}) => {
      if (fate !== 'emended') return {...entry, fate, ...(reason === undefined ? {} : {reason})}
      return {...entry, fate: 'altered', ...(reason === undefined ? {} : {remark: {text: reason}})}
    }),
  }
}
