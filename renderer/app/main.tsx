import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import { Root } from './root';

const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<Root />);
