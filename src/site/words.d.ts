/** The interface words for scripts, one module for each language; the build makes them (`scripts/build/client-words.ts`). */
declare module 'site:words' {
  const files: Readonly<
    Partial<
      Record<
        import('../languages/index.ts').Lang,
        () => Promise<{default: import('../store/interface.ts').Words}>
      >
    >
  >
  export default files
}
