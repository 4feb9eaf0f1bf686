//! The Yew application of `hosts/yew.html`. Does not know what the calculator is made with.

#[cfg(target_family = "wasm")]
mod app;

fn main() {
    #[cfg(target_family = "wasm")]
    yew::Renderer::<app::App>::new().render();
}
