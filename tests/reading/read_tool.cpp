// read_tool FILE: the record of a text file as JSON on standard output.
#include <boost/json/serialize.hpp>
#include <iostream>

#include "extract/text_file.hpp"
#include "reading/json.hpp"
#include "reading/read.hpp"

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: read_tool FILE\n";
        return 2;
    }
    const auto source = extract::read_text(arguments[1]);
    if (!source) {
        std::cerr << source.error().code << '\n';
        return 1;
    }
    std::cout << boost::json::serialize(reading::to_json(reading::read(*source))) << '\n';
    return 0;
}
