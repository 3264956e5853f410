import type {SchemaTypeDefinition} from 'sanity'
import type {Translate} from '#sanity/studio/locale/translate.ts'
import {policyBody} from './blocks/body.ts'
import {cookie} from './blocks/cookie.ts'
import {cookieList, cookieProvider} from './blocks/cookie-list.ts'
import {callout, controllerCard, rightEntry, rightsList} from './blocks/notes.ts'
import {subprocessorEntry, subprocessorList} from './blocks/subprocessor-list.ts'
import {policy} from './documents/policy.ts'
import {frozenContent, policyVersion} from './documents/policy-version.ts'
import {siteSettings} from './documents/site-settings.ts'
import {subprocessor} from './documents/subprocessor.ts'
import {acknowledgement} from './objects/acknowledgement.ts'
import {controller} from './objects/controller.ts'
import {localizedText} from './objects/localized-text.ts'
import {policySection} from './objects/policy-section.ts'

const TYPES: readonly ((t: Translate) => SchemaTypeDefinition)[] = [
  policy,
  policyVersion,
  subprocessor,
  siteSettings,
  policySection,
  policyBody,
  controller,
  localizedText,
  subprocessorList,
  subprocessorEntry,
  cookieList,
  cookieProvider,
  cookie,
  controllerCard,
  rightsList,
  rightEntry,
  callout,
  acknowledgement,
  frozenContent,
]

/** Every type that the Studio knows, by the names of lib/policy/model, in the Studio's language. */
export const schemaTypes = (t: Translate): SchemaTypeDefinition[] => TYPES.map((type) => type(t))
