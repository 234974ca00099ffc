/** The kinds of parts of a text; the only place that lists them. */

/** The kinds of segments (contract). */
export const segmentKinds = ['title', 'deck', 'heading', 'paragraph', 'caption', 'note'] as const

/** The roles of blocks that become metadata and no segment. */
export const metadataRoles = ['byline', 'dateline', 'credit', 'section', 'address'] as const

/** The roles of blocks before composing. */
export const blockRoles = [...segmentKinds, ...metadataRoles] as const

/** A kind of segment. */
export type SegmentKind = (typeof segmentKinds)[number]

/** A role of a block that moves into metadata. */
export type MetadataRole = (typeof metadataRoles)[number]

/** A role of a block. */
export type BlockRole = (typeof blockRoles)[number]

/** Whether a block of this role becomes a segment. */
export function isSegmentKind(role: string): role is SegmentKind {
  return (segmentKinds as readonly string[]).includes(role)
}
