/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-graphql-module.html */
export { gql } from '../../../store/graphqlDocument.js';
export { executeMutation, graphql } from '../../../store/graphqlWire.js';
