import { z } from 'zod';
import { parseBody } from '../api/parse-body.ts';
import type { Door } from '../api/request.ts';
import { answerGraphql } from './answer-graphql.ts';

const Body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** `POST …/graphql`; wrong queries answer 200 with their errors: https://developer.salesforce.com/docs/platform/graphql/guide/graphql-about.html */
export const graphql: Door = (request) => ({
  status: 200,
  body: answerGraphql(request, parseBody(Body, request.body)),
});
