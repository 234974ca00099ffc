/** The words of the interface for what is made in the browser, a module for each language: the build has them (`scripts/build/client-words.ts`). */
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
