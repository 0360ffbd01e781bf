// The least that a request must hold to be an activity. Anything else is refused before the Bot Framework sees it,
// because its adapter rejects the whole request, and no answer goes out, when a field is of another type.

import { z } from "zod";

const account = z.looseObject({ id: z.string().min(1).max(1024), name: z.string().optional(), aadObjectId: z.string().optional() });

/** The Bot Framework reads whom a mention names without asking whether it names anybody. */
const entity = z.union([
  z.looseObject({ type: z.string().regex(/^mention$/i), mentioned: z.looseObject({ id: z.string() }), text: z.string().nullish() }),
  z.looseObject({ type: z.string().regex(/^(?!mention$)/i) }),
]);

export const activityShape = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().max(1024).optional(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.url().max(2048),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1).max(1024),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
  text: z.string().nullish(),
  locale: z.string().max(64).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(entity).nullish(),
  channelData: z.looseObject({}).nullish(),
});
