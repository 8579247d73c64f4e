import { BBCODE, type Forum } from '../domain/part/forum.ts'

/** Where owners of these cars are. */
export const forums: readonly Forum[] = [
  {
    forum: 'clublexus',
    name: 'ClubLexus',
    kinds: BBCODE,
    format: 'gif',
    limit: 100,
    rule: 'A signature there holds 100 characters, code included, and a picture of at most 450 x 100 pixels as jpeg, gif or bmp.',
    where: 'In your User CP choose “Edit Signature”, paste it and save.',
  },
]
