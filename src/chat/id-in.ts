// What the parts of a name of the core's say: 'slack:C0GENERAL1', or 'slack:T0TEAM0001:C0GENERAL1' where many workspaces are served.

/** The platform's own id. */
export const idIn = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** Whose it is: the platform's, or one workspace's there. What is kept of one workspace is for nobody else to see. */
export const workspaceIn = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(':')));
