/** The part of subset-font that is used; the package has no types of its own. */
declare module 'subset-font' {
  /** Cut a font down to the characters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly noHinting?: boolean
      /** Layout features that stay, by tag; all without it. */
      readonly keepFeatures?: readonly string[]
      readonly variationAxes?: Readonly<Record<string, number | {min: number; max: number; default?: number}>>
    },
  ): Promise<Buffer>
}
