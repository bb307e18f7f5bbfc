# The Debian package: `./dev package` makes it of the release build.
include(GNUInstallDirs)

install(TARGETS tovholder RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_SOURCE_DIR}/packaging/tovholder.service DESTINATION /lib/systemd/system)
# It may come to hold the address of a database with its password.
install(FILES ${CMAKE_SOURCE_DIR}/packaging/tovholder.conf DESTINATION /etc/tovholder
        PERMISSIONS OWNER_READ OWNER_WRITE)
install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright ${CMAKE_SOURCE_DIR}/CHANGELOG.md
              ${CMAKE_SOURCE_DIR}/docs/operations.md ${CMAKE_SOURCE_DIR}/docs/third-party.md
        DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/tovholder)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tovholder)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Tovholder's maintainers <tovholder@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "agendas, minutes and decisions of health collaborations in one place")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
# What is linked is found in the program; these are started or read by it, or by the scripts below.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, ca-certificates, poppler-utils, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "caddy | nginx")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/packaging/postinst;${CMAKE_SOURCE_DIR}/packaging/prerm;${CMAKE_SOURCE_DIR}/packaging/postrm;${CMAKE_SOURCE_DIR}/packaging/conffiles")
include(CPack)
