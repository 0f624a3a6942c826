import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import { environment } from 'shell/environment';
import Frame from 'shell/frame';
import { loadComponentsOf } from 'shell/pageComponents';
import { installLwsGuard } from '../../store/lwsGuard.js';

installLwsGuard(window);

// Not awaited here: deployed components import what stands in the same file as this module.
void loadComponentsOf(environment.page).then(() => {
  document.body.append(createElement('shell-frame', { is: Frame }));
});
