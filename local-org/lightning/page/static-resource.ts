import { textAnswer, type HttpAnswer } from '../../api/http.ts';
import { findComponent } from '../../api/ui-api/deployed-components.ts';
import type { Org } from '../../data/contract.ts';
import { childText } from '../../metadata/component.ts';

/** `/resource/<name>`: a deployed static resource, as one file; archives are not unpacked. */
export function answerStaticResource(org: Org, path: string): HttpAnswer {
  const [, name = '', within] = /^\/resource\/(?:\d+\/)?(\w+)(\/.+)?$/.exec(path) ?? [];
  const resource = findComponent(org, 'StaticResource', name);
  const [content] = [...(resource?.contents?.values() ?? [])];
  if (!content) return textAnswer(404, `There is no static resource ${name}`);
  if (within) return textAnswer(501, 'The local org does not unpack static resources');
  const type = childText(resource?.xml, 'contentType') ?? 'application/octet-stream';
  return { status: 200, headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' }, body: '', bytes: content };
}
