/** Alignments of earlier versions, whose rows had flags instead of differences. */

/** Upgrades a parsed alignment file to the present form; any other value is returned as it is. */
export function upgradeAlignment(value: unknown): unknown {
  const {beads} = (value ?? {}) as {readonly beads?: unknown}
  return Array.isArray(beads) ? {...(value as object), beads: beads.map(withoutFlags)} : value
}

/** A row without its flags: they said that only one side had a number or a name, and not which. */
function withoutFlags(bead: unknown): unknown {
  if (typeof bead !== 'object' || bead === null) return bead
  const {flags: _, ...rest} = bead as Readonly<Record<string, unknown>>
  return rest
}
