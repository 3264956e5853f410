import {z} from 'zod'
import {countryCode, organisationNumber, text} from './scalars.ts'
import {CONTACTS} from './vocabulary.ts'

export const postalAddress = z.object({
  street: text,
  postalCode: text,
  city: text,
  country: countryCode,
})
export type PostalAddress = z.infer<typeof postalAddress>

/** The EEA representative of a controller outside it (GDPR art. 27). */
export const representative = z.object({
  name: text,
  email: z.email().optional(),
  phone: text.optional(),
})

/** The data protection officer (GDPR art. 37–39). */
export const dataProtectionOfficer = z.object({
  name: text.optional(),
  email: z.email().optional(),
  phone: text.optional(),
})

/** The data controller, as a policy names it (GDPR art. 13(1)(a)). */
export const controller = z.object({
  name: text,
  organisationNumber: organisationNumber.optional(),
  address: postalAddress.optional(),
  email: z.email().optional(),
  phone: text.optional(),
  representative: representative.optional(),
  dataProtectionOfficer: dataProtectionOfficer.optional(),
  hiddenContacts: z.array(z.enum(CONTACTS)).optional(),
})
export type Controller = z.infer<typeof controller>
