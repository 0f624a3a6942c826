import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sfEnvironment } from './sf-environment.ts';

describe('the environment of the repository’s own sf', () => {
  it('drops what points to the user’s own CLI and orgs', () => {
    const inherited = { SF_TARGET_ORG: 'production', SFDX_X: '1', XDG_CONFIG_HOME: '/me', HOME: '/me', PATH: '/bin' };
    const environment = sfEnvironment('/data/home', inherited);
    assert.deepEqual(
      [environment.SF_TARGET_ORG, environment.HOME, environment.PATH, environment.SFDX_X, environment.XDG_CONFIG_HOME],
      ['local', '/data/home', '/bin', undefined, undefined],
    );
  });

  it('goes past a proxy, which would not reach an org on this machine', () => {
    const proxy = 'http://proxy.example:3128';
    const environment = sfEnvironment('/h', { HTTP_PROXY: proxy, https_proxy: proxy, NO_PROXY: 'x' });
    assert.deepEqual(
      [environment.HTTP_PROXY, environment.https_proxy, environment.NO_PROXY],
      [undefined, undefined, 'x'],
    );
  });
});
