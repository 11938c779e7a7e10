import { firstAnswers } from './ahead';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import { Root } from './root';

const place = document.getElementById('root');
// Drawn once with the answers, not first without them and then again.
if (place !== null) void firstAnswers.then(() => createRoot(place).render(<Root />));
