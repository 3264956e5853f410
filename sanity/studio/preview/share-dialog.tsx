import {CopyIcon} from '@sanity/icons/Copy'
import {LinkIcon} from '@sanity/icons/Link'
import {Button, Card, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {useCallback, useEffect, useState} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {PREVIEW_LINK_DAYS, type PreviewLink} from '#lib/policy/preview-link.ts'
import {API_VERSION} from '../api-version.ts'
import type {Translate} from '../locale/translate.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {readLiveLinks, revokeLink, shareDraft} from './links.ts'

function dayOf(t: Translate, instant: string): string {
  const locale = t('nb-NO', 'en-GB')
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'Europe/Oslo'})
  return day.format(new Date(instant))
}

/** A link that was just made: it is shown this once. */
function NewLink({address}: {address: string}) {
  const t = useTranslate()
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <Card padding={3} radius={2} tone="positive" border>
      <Stack gap={3}>
        <Text size={1}>
          {t(
            'Kopier lenken nå. Den vises bare denne ene gangen.',
            'Copy the link now. It is shown this once.',
          )}
        </Text>
        <Flex gap={2}>
          <Stack flex={1}>
            <TextInput
              aria-label={t('Lenken', 'The link')}
              readOnly
              value={address}
              onFocus={({currentTarget}) => currentTarget.select()}
            />
          </Stack>
          <Button
            icon={CopyIcon}
            mode="ghost"
            onClick={copy}
            text={copied ? t('Kopiert', 'Copied') : t('Kopier', 'Copy')}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

type LinkRowProps = {
  readonly link: PreviewLink
  readonly onRevoke: (id: string) => void
}

function LinkRow({link: {_id, createdAt, createdByName, expiresAt}, onRevoke}: LinkRowProps) {
  const t = useTranslate()
  const made = dayOf(t, createdAt)
  return (
    <Card padding={3} radius={2} border as="li">
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={2}>
          <Text size={1} weight="medium">
            {t(`Laget av ${createdByName} ${made}`, `Made by ${createdByName} on ${made}`)}
          </Text>
          <Text size={1} muted>
            {t(`Virker til ${dayOf(t, expiresAt)}`, `Works until ${dayOf(t, expiresAt)}`)}
          </Text>
        </Stack>
        <Button
          fontSize={1}
          mode="ghost"
          tone="critical"
          onClick={() => onRevoke(_id)}
          text={t('Trekk tilbake', 'Revoke')}
        />
      </Flex>
    </Card>
  )
}

/** Makes links that show a draft to somebody without an account, and takes them back. */
export function ShareDialog({policyId}: {policyId: string}) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const [links, setLinks] = useState<readonly PreviewLink[]>([])
  const [address, setAddress] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  const attempt = useCallback(
    async (act: () => Promise<void>) => {
      setBusy(true)
      setFailed(false)
      try {
        await act()
        setLinks(await readLiveLinks(client, policyId))
      } catch (error) {
        console.error(error)
        setFailed(true)
      } finally {
        setBusy(false)
      }
    },
    [client, policyId],
  )

  useEffect(() => {
    attempt(async () => {})
  }, [attempt])

  const share = () =>
    attempt(async () => {
      if (!user) return
      const path = await shareDraft(client, policyId, {id: user.id, name: user.name})
      setAddress(new URL(path, window.location.origin).href)
    })
  const revoke = (id: string) =>
    attempt(async () => {
      await revokeLink(client, id)
      setAddress(undefined)
    })

  return (
    <Stack gap={5}>
      <Text size={1}>
        {t(
          `Den som har lenken, kan lese utkastet uten konto i ${PREVIEW_LINK_DAYS} dager, også det du skriver etterpå, men ikke endre noe.`,
          `Whoever has the link can read the draft without an account for ${PREVIEW_LINK_DAYS} days, with what you write later on, but change nothing.`,
        )}
      </Text>
      {failed && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Text size={1}>
            {t(
              'Det gikk ikke. Kanskje har du ikke lov til å dele utkast, eller så er forbindelsen brutt. Prøv igjen om litt.',
              'That did not work. Perhaps you may not share drafts, or the connection is broken. Try again soon.',
            )}
          </Text>
        </Card>
      )}
      {address && <NewLink key={address} address={address} />}
      <Button
        disabled={busy}
        icon={LinkIcon}
        onClick={share}
        text={address ? t('Lag en lenke til', 'Make another link') : t('Lag lenke', 'Make a link')}
        tone="primary"
        mode={address ? 'ghost' : 'default'}
      />
      {links.length > 0 && (
        <Stack gap={3}>
          <Heading as="h2" size={0}>
            {t('Lenker som virker nå', 'Links that work now')}
          </Heading>
          <Stack as="ul" gap={2} style={{margin: 0, padding: 0, listStyle: 'none'}}>
            {links.map((link) => (
              <LinkRow key={link._id} link={link} onRevoke={revoke} />
            ))}
          </Stack>
        </Stack>
      )}
    </Stack>
  )
}
