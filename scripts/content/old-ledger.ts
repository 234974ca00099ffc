/** Ledgers as earlier versions wrote them, which knew one fate for all that reads otherwise: `emended`. */

/** A parsed ledger file in the form of now; whatever is no ledger of before is handed back as it is. */
export function currentLedgers(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each) => (isOld(each) ? currentLedger(each) : each)) : value
}

/** What is known of an old ledger; the rest is for the schema to judge. */
interface OldLedger {
  readonly characters: Readonly<Record<string, number>>
  readonly entries: readonly Readonly<Record<string, unknown>>[]
}

function isOld(value: unknown): value is OldLedger {
  const {characters, entries} = (value ?? {}) as Partial<OldLedger>
  return (
    Array.isArray(entries) && typeof characters === 'object' && characters !== null && 'emended' in characters
  )
}

/** Everything emended is altered until the file is ingested again, and its reason what a person said of it. */
function currentLedger({characters: {emended = 0, ...characters}, entries, ...rest}: OldLedger) {
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
