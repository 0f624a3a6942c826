/** Components beside the objects of the test org: a layout, list views, an app with its tabs, English labels. */
import type { Component } from '../../metadata/component.ts';
import { componentSet, storeComponents } from '../../metadata/component-store.ts';
import { parseXml } from '../../metadata/xml.ts';
import type { TestOrg } from '../test-org.ts';

/** Stores them in a fresh org, before its first request that reads any. */
export function storeLibraryComponents({ org }: TestOrg): void {
  storeComponents(org.database, new Map(), componentSet(COMPONENTS));
}

const component = (type: string, fullName: string, xml: string): Component => ({
  type,
  fullName,
  file: fullName,
  xml: parseXml(`<${type}>${xml}</${type}>`),
});

const item = (field: string, behavior = 'Edit'): string =>
  `<layoutItems><behavior>${behavior}</behavior><field>${field}</field></layoutItems>`;

const COMPONENTS = [
  component(
    'Layout',
    'Book__c-Book Layout',
    `<layoutSections><detailHeading>true</detailHeading><label>Livre</label>
       <layoutColumns>${item('Name', 'Required')}${item('Shelf__c')}</layoutColumns>
       <layoutColumns>${item('Genre__c')}</layoutColumns></layoutSections>
     <layoutSections><detailHeading>true</detailHeading><label>Prix</label>
       <layoutColumns>${item('Price__c', 'Readonly')}</layoutColumns></layoutSections>`,
  ),
  component(
    'ListView',
    'Book__c.Novels',
    `<columns>NAME</columns><columns>Shelf__c</columns><columns>Price__c</columns><filterScope>Everything</filterScope>
     <filters><field>Genre__c</field><operation>equals</operation><value>Novel,Essay</value></filters>
     <filters><field>Price__c</field><operation>greaterThan</operation><value>5</value></filters>
     <filters><field>NAME</field><operation>startsWith</operation><value>Z</value></filters>
     <booleanFilter>1 AND (2 OR 3)</booleanFilter><label>Romans</label>`,
  ),
  component(
    'ListView',
    'Book__c.All',
    '<columns>NAME</columns><filterScope>Everything</filterScope><label>Tous</label>',
  ),
  component(
    'CustomObjectTranslation',
    'Book__c-en_US',
    `<caseValues><plural>false</plural><value>Printed book</value></caseValues>
     <caseValues><plural>true</plural><value>Printed books</value></caseValues>
     <fields><help>What it is about.</help><label>Kind</label><name>Genre__c</name>
       <picklistValues><masterLabel>Roman</masterLabel><translation>Novel (en)</translation></picklistValues></fields>
     <layouts><layout>Book Layout</layout><sections><label>The book</label><section>Livre</section></sections></layouts>
     <nameFieldLabel>Book title</nameFieldLabel>`,
  ),
];
