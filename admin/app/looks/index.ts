// The desk's looks, in the order in which they are laid over one another.
import './base.css';
import './sign-in.css';
import './notices.css';
import './bars.css';
import './fields.css';
import './decap.css';
import './board.css';
import './phone.css';
