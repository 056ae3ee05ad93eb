// Where the app is installed.
import { type InstallConfig, REDIRECT_PATH } from '../config.ts';

export const INSTALL_PATH = '/slack/install';

/** The address of the page, as others see it. */
export const installAddress = ({ redirectUrl }: Pick<InstallConfig, 'redirectUrl'>): string =>
  `${redirectUrl.slice(0, -REDIRECT_PATH.length)}${INSTALL_PATH}`;
