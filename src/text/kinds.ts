/** What the parts of a text are: listed here, and nowhere else. */

/** What a segment is (contract). */
export const segmentKinds = ['title', 'deck', 'heading', 'paragraph', 'caption', 'note'] as const

/** What a block may be that becomes no segment but moves into metadata. */
export const metadataRoles = ['byline', 'dateline', 'credit', 'section', 'address'] as const

/** What a block may be before composing. */
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
