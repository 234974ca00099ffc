/** The languages of Muqabala: one line each, by BCP 47 tag; menus show them in the order of their tags. */
export {language as ar} from './ar/index.ts'
export {language as en} from './en/index.ts'
export {language as fa} from './fa/index.ts'
