import { childrenNamed, childText, type XmlElement } from '../metadata/component.ts';
import { escapeXml, parseXml } from '../metadata/xml.ts';

export interface SoapRequest {
  sessionId?: string;
  operation: string;
  /** the operation's element; names have no prefix */
  body: XmlElement;
}

/** An error that a SOAP door answers as a fault. */
export class SoapFault extends Error {
  /** `sf:INVALID_SESSION_ID`, `soapenv:Client` */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'SoapFault';
    this.code = code;
  }
}

/** @throws XmlError, SoapFault */
export function readEnvelope(text: string | Uint8Array): SoapRequest {
  const envelope = withoutPrefixes(parseXml(text));
  const [body] = childrenNamed(envelope, 'Body');
  const operation = body?.children[0];
  if (envelope.name !== 'Envelope' || !operation) throw new SoapFault('soapenv:Client', 'The request has no SOAP body');
  const [header] = childrenNamed(envelope, 'Header');
  const [sessionHeader] = childrenNamed(header, 'SessionHeader');
  return { sessionId: childText(sessionHeader, 'sessionId'), operation: operation.name, body: operation };
}

const withoutPrefixes = (element: XmlElement): XmlElement => ({
  ...element,
  name: element.name.slice(element.name.indexOf(':') + 1),
  children: element.children.map(withoutPrefixes),
});

/** What a result is made of; `undefined` is left out and a list is its members, one after another. */
export type SoapValue =
  string | number | boolean | undefined | readonly SoapValue[] | { readonly [name: string]: SoapValue };

export function resultEnvelope(operation: string, namespace: string, result: SoapValue): string {
  const content = writeValue('result', result);
  return envelope(`<${operation}Response xmlns="${namespace}">${content}</${operation}Response>`);
}

export function faultEnvelope({ code, message }: SoapFault): string {
  const content = `<faultcode>${code}</faultcode><faultstring>${escapeXml(message)}</faultstring>`;
  return envelope(`<soapenv:Fault>${content}</soapenv:Fault>`);
}

const envelope = (body: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
  ' xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

function writeValue(name: string, value: SoapValue): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((member) => writeValue(name, member)).join('');
  const content =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([child, childValue]) => writeValue(child, childValue))
          .join('')
      : escapeXml(String(value));
  return `<${name}>${content}</${name}>`;
}
