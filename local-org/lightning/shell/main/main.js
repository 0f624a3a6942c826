import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Frame from 'shell/frame';
import { installLwsGuard } from '../../store/lwsGuard.js';

installLwsGuard(window);

document.body.append(createElement('shell-frame', { is: Frame }));
