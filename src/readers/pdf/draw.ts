/** Follows the operators of a page: which glyph is drawn where, and which rules. */
import {type DrawnRule, isRightToLeft} from './glyphs.ts'
import {glyphLetters, isAlef, isLam, isSameLetters, plainAlef, plainLam, textOfString} from './letters.ts'
import {identity, type Matrix, matrixOf, multiply, turnOf} from './matrix.ts'
import type {Content, DrawnFont, OperatorNames, ShownGlyph, State, TurnedGlyph} from './state.ts'

/** Operators nested deeper than this are no page. */
const maxDepth = 2_000

/** Follows operators. */
export class PageDrawing {
  readonly glyphs: TurnedGlyph[] = []
  readonly rules: DrawnRule[] = []
  readonly #fontOf: (id: string) => DrawnFont
  readonly #handlers = new Map<number, (args: readonly unknown[]) => void>()
  readonly #states: State[] = []
  readonly #content: Content[] = []
  /** How many forms are being drawn: what these number is not of the page. */
  #forms = 0
  #state: State
  #text: Matrix = identity
  #line: Matrix = identity

  constructor(operators: OperatorNames, page: Matrix, fontOf: (id: string) => DrawnFont) {
    this.#fontOf = fontOf
    this.#state = {
      matrix: page,
      font: {},
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    }
    const numbers = new Map(Object.entries(operators))
    for (const [name, handler] of Object.entries(this.#operators())) {
      const number = numbers.get(name)
      if (number !== undefined) this.#handlers.set(number, handler)
    }
  }

  /** Follow one operator. */
  follow(operator: number, args: readonly unknown[] | null): void {
    this.#handlers.get(operator)?.(args ?? [])
  }

  #operators(): Record<string, (args: readonly unknown[]) => void> {
    const set = (key: 'charSpacing' | 'wordSpacing' | 'rise' | 'mode', divisor = 1) => {
      return ([value]: readonly unknown[]) => {
        this.#state[key] = Number(value) / divisor
      }
    }
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (args) => this.#transform(matrixOf(args)),
      paintFormXObjectBegin: ([matrix]) => {
        this.#save()
        this.#forms += 1
        if (matrix !== null && matrix !== undefined) this.#transform(matrixOf(matrix))
      },
      paintFormXObjectEnd: () => {
        this.#forms -= 1
        this.#restore()
      },
      beginText: () => this.#place(identity),
      setFont: ([id, size]) => {
        this.#state.font = this.#fontOf(String(id))
        this.#state.size = Number(size)
      },
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setTextRise: set('rise'),
      setTextRenderingMode: set('mode'),
      setHScale: ([value]) => {
        this.#state.scale = Number(value) / 100
      },
      setLeading: ([value]) => {
        this.#state.leading = -Number(value)
      },
      setTextMatrix: (args) => this.#place(matrixOf(args.length === 6 ? args : args[0])),
      moveText: ([x, y]) => this.#move(Number(x), Number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#state.leading = Number(y)
        this.#move(Number(x), Number(y))
      },
      nextLine: () => this.#move(0, this.#state.leading),
      showText: ([shown]) => this.#show(shown as readonly (ShownGlyph | number)[]),
      beginMarkedContent: ([tag]) => this.#open(tag),
      beginMarkedContentProps: ([tag, number, said]) => this.#open(tag, number, said),
      endMarkedContent: () => this.#close(),
      constructPath: ([paint, , box]) => this.#path(Number(paint), matrixOf([0, 0, ...(box as number[])])),
    }
  }

  #save(): void {
    if (this.#states.length > maxDepth) throw new RangeError('nested too deeply')
    this.#states.push({...this.#state})
  }

  #restore(): void {
    this.#state = this.#states.pop() ?? this.#state
  }

  #transform(by: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, by)
  }

  #place(matrix: Matrix): void {
    this.#text = matrix
    this.#line = matrix
  }

  #move(x: number, y: number): void {
    this.#place(multiply(this.#line, [1, 0, 0, 1, x, y]))
  }

  #open(tag: unknown, own?: unknown, said?: unknown): void {
    const around = this.#content.at(-1)
    const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag
    const number = typeof own === 'number' && this.#forms === 0 ? own : around?.number
    this.#content.push({
      isArtifact: around?.isArtifact === true || name === 'Artifact',
      first: this.glyphs.length,
      ...(number === undefined ? {} : {number}),
      ...(typeof said === 'string' ? {said: textOfString(said)} : {}),
    })
  }

  /** End a stretch; where it says what it stands for and its glyphs say another thing, they become one glyph of that. */
  #close(): void {
    const {said, first} = this.#content.pop() ?? {}
    if (said === undefined || first === undefined) return
    const drawn = this.glyphs.slice(first)
    const text = glyphLetters(said)
    const own = drawn.map((glyph) => glyph.text)
    const widest = drawn.reduce<TurnedGlyph | undefined>(
      (a, b) => (a === undefined || b.width > a.width ? b : a),
      undefined,
    )
    if (widest === undefined || isSameLetters(own.join(''), text)) return
    const x = Math.min(...drawn.map((glyph) => glyph.x))
    const end = Math.max(...drawn.map((glyph) => glyph.x + glyph.width))
    const isOnLine = drawn.every(({y, turn}) => turn === 0 && Math.abs(y - widest.y) < widest.size)
    this.glyphs.length = first
    this.glyphs.push({...widest, text, isCode: false, ...(isOnLine ? {x, width: end - x} : {})})
  }

  #show(shown: readonly (ShownGlyph | number)[]): void {
    const {size, scale, charSpacing, wordSpacing, font} = this.#state
    const unit = Math.abs(font.fontMatrix?.[0] ?? 0.001)
    for (const each of shown) {
      if (typeof each === 'number') {
        this.#advance(-each * 0.001 * size * scale)
        continue
      }
      const width = each.width * unit * size * scale
      this.#draw(each, width)
      this.#advance(width + (charSpacing + (each.isSpace ? wordSpacing : 0)) * scale)
    }
  }

  #advance(by: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, by, 0])
  }

  #draw({unicode, originalCharCode}: ShownGlyph, width: number): void {
    const {matrix, size, rise, font, mode} = this.#state
    const isCode =
      font.composite === true && originalCharCode !== undefined && unicode.codePointAt(0) === originalCharCode
    const [a, b, c, d, x, y] = multiply(matrix, multiply(this.#text, [1, 0, 0, 1, 0, rise]))
    const along = Math.hypot(a, b)
    const height = Math.hypot(c, d) * Math.abs(size)
    if (![x, y, along, height].every(Number.isFinite) || height < 0.5) return
    const text = glyphLetters(unicode)
    const style = font.name ?? ''
    const content = this.#content.at(-1)
    const slant = along === 0 ? 0 : (a * c + b * d) / (along * Math.hypot(c, d))
    this.glyphs.push({
      text,
      x: width * along < 0 ? x + width * along : x,
      y,
      width: Math.abs(width * along),
      size: height,
      isBold: mode === 2 || font.bold === true || font.black === true || boldName.test(style),
      isItalic: font.italic === true || italicName.test(style) || Math.abs(slant) > 0.1,
      isArtifact: content?.isArtifact === true,
      ...(content?.number === undefined ? {} : {content: content.number}),
      turn: turnOf(a, b),
      isHidden: mode === 3,
      isCode,
    })
    this.#readLigature()
  }

  /**
   * Half a ligature without width, which says nothing, is the alef on the lam that is drawn at its place. Where the other
   * half says nothing either, and a word from right to left goes on with it, both are the ligature of lam and alef.
   */
  #readLigature(): void {
    const [before, first, second] = this.glyphs.slice(-3)
    if (first === undefined || second === undefined || Math.abs(first.x - second.x) > 0.01) return
    const isHalf = ({width, isCode, text}: TurnedGlyph) =>
      width === 0 && ((isCode && !isAlef(text)) || text === '')
    const [half, other] = isHalf(first) ? [first, second] : [second, first]
    const isUnknown = other.isCode && other.width > 0 && isRightToLeft(before?.text ?? '')
    if (!isHalf(half) || !(isLam(other.text) || isUnknown)) return
    this.glyphs[this.glyphs.indexOf(half)] = {...half, text: plainAlef, isCode: false}
    if (!isLam(other.text))
      this.glyphs[this.glyphs.indexOf(other)] = {...other, text: plainLam, isCode: false}
  }

  /** A path that is painted and so thin that it is a rule; frames count as their four sides. */
  #path(paint: number, [, , x0, y0, x1, y1]: Matrix): void {
    if (paint < 20 || paint > 27 || this.rules.length > 20_000) return
    const {matrix} = this.#state
    const [, , , , ax, ay] = multiply(matrix, [1, 0, 0, 1, x0, y0])
    const [, , , , bx, by] = multiply(matrix, [1, 0, 0, 1, x1, y1])
    const rule = {x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by)}
    const [width, height] = [rule.x1 - rule.x0, rule.y1 - rule.y0]
    if (height < 3 && width > 12) this.rules.push(rule)
    else if (width < 3 && height > 6) this.rules.push(rule)
  }
}

const boldName = /bold|black|heavy|demi|[-,]bd\b/i
const italicName = /italic|oblique|slanted|kursiv/i
