/**
 * Loaded before each test file by `npm test`: which inputs the properties are tried with. One seed gives the same inputs
 * in every run.
 */
import process from 'node:process'
import fc from 'fast-check'

const seed = Number(process.env.MUQABALA_SEED)
if (Number.isInteger(seed)) fc.configureGlobal({...fc.readConfigureGlobal(), seed})
