import type {I18n} from '#lib/i18n/index.ts'
import type {Controller} from '#lib/policy/model/index.ts'
import type {FieldAttributes} from './editing.ts'
import {Email, Phone} from './link.tsx'

type Person = {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

function Contact({title, person}: {title: string; person: Person | undefined}) {
  if (!person) return null
  return (
    <div>
      <dt>{title}</dt>
      {person.name && <dd>{person.name}</dd>}
      {person.email && (
        <dd>
          <Email address={person.email} />
        </dd>
      )}
      {person.phone && (
        <dd>
          <Phone number={person.phone} />
        </dd>
      )}
    </div>
  )
}

/** Organisation numbers are written in groups of three. */
function grouped(organisationNumber: string): string {
  return organisationNumber.replace(/(\d{3})(?=\d)/g, '$1\u00a0')
}

type ControllerCardProps = {
  readonly t: I18n
  readonly controller: Controller
  readonly field?: FieldAttributes | undefined
}

/** Who the controller is and how to reach it; contacts that are hidden are not in the data. */
export function ControllerCard({t, controller, field}: ControllerCardProps) {
  const {address} = controller
  return (
    <dl
      className="card"
      itemProp="publisher"
      itemScope
      itemType="https://schema.org/Organization"
      {...field}
    >
      <div>
        <dt>{t.page.controller}</dt>
        <dd>
          <strong itemProp="name">{controller.name}</strong>
        </dd>
      </div>
      {controller.organisationNumber && (
        <div>
          <dt>{t.page.organisationNumber}</dt>
          <dd className="nowrap">{grouped(controller.organisationNumber)}</dd>
        </div>
      )}
      {address && (
        <div>
          <dt>{t.page.address}</dt>
          <dd>
            {address.street}
            <br />
            {address.postalCode} {address.city}
            {address.country !== 'NO' && (
              <>
                <br />
                {t.format.country(address.country)}
              </>
            )}
          </dd>
        </div>
      )}
      {controller.email && <Contact title={t.page.email} person={{email: controller.email}} />}
      {controller.phone && <Contact title={t.page.phone} person={{phone: controller.phone}} />}
      <Contact title={t.page.representative} person={controller.representative} />
      <Contact title={t.page.dataProtectionOfficer} person={controller.dataProtectionOfficer} />
    </dl>
  )
}
