/** What restoring knows of one language: how extraction damages its words, and how that is seen. */
export interface Damage {
  /**
   * Letters of a sister language that are typed in its place, found → proper. Only inside text known to be in this
   * language: an Arabic quotation in Persian keeps its own letters.
   */
  readonly keyboard: Readonly<Record<string, string>>
}
