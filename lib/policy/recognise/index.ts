export {parseCountry} from './country.ts'
export {parseLifetime} from './lifetime.ts'
export {slugify} from './slug.ts'
