/**
 * The description of what changed from one version to the next, and all that is needed to make the
 * later one from the earlier. It is plain JSON.
 *
 * `contacts`, `recipients`, `cookieProviders` and `rights` tell what changed for the visitor, wherever
 * in the policy it stands: a recipient that moves to another section is no new recipient.
 * `sections` tells what changed in the document, place by place.
 */
export * from './blocks.ts'
export * from './diff.ts'
export * from './entries.ts'
export * from './facts.ts'
export * from './prose.ts'
export * from './sections.ts'
