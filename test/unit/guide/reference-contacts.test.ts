import { describe, it } from 'vitest';
import { beginsWith } from '../../support/contacts/book.ts';
import { referenceContacts } from '../../support/contacts/index.ts';
import { realEngine } from '../../support/engine.ts';
import { packOf } from '../../support/talk.ts';

for (const chapter of referenceContacts) chapter({ describe, it }, beginsWith(packOf('somerset'), realEngine));
