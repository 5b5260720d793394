import { Finder } from '../find.ts';
import { SearchPage } from './search-page.ts';
import { networkSources } from './sources.ts';

const root = document.querySelector<HTMLElement>('#pencarian');
if (root) new SearchPage(root, new Finder(networkSources())).start();
