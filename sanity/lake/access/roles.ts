/** The roles that Sanity's free plan has, with the same rights. */
export const ROLES = ['administrator', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}

/** What may be done with documents. */
export type Permission = 'read' | 'create' | 'update' | 'manage' | 'history' | 'editHistory'

const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['read', 'create', 'update', 'manage', 'history', 'editHistory'],
  editor: ['read', 'create', 'update', 'history', 'editHistory'],
  viewer: ['read', 'history'],
}

/** Who sends a request. */
export interface Identity {
  id: string
  name: string
  email: string
  /** `undefined`: nobody who signed in; reads what is published in a public dataset. */
  role: Role | undefined
  kind: 'anonymous' | 'robot' | 'user' | 'development'
}

export const ANONYMOUS: Identity = {
  id: '<anonymous>',
  name: 'Anonymous',
  email: '',
  role: undefined,
  kind: 'anonymous',
}

/** What an identity may do with documents. */
export function permissionsOf({role}: Identity): readonly Permission[] {
  return role ? RIGHTS[role] : []
}

export function may(identity: Identity, permission: Permission): boolean {
  return permissionsOf(identity).includes(permission)
}
